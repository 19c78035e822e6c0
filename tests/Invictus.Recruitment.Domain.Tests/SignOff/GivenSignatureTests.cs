using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.SignOff;

public sealed class GivenSignatureTests
{
    [Fact]
    public void The_statement_names_what_is_signed() => Assert.Equal(
        "I sign version 2 of the job description “Second in Science”, which I have read, for Invictus Education Trust.",
        GivenSignature.StatementFor("Second in Science", 2));

    [Fact]
    public void A_deputy_says_for_whom_and_when()
    {
        var by = new DelegatedBy(3, "Carys Example", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 14));
        const string Capacity = "Deputy for the Chief Executive Officer, Carys Example, delegated from 1 November 2026 to 14 November 2026";
        Assert.Equal(
            "I sign version 2 of the job description “Second in Science”, which I have read, for Invictus Education Trust, as d" + Capacity[1..] + ".",
            GivenSignature.StatementFor("Second in Science", 2, by));
        var signature = new GivenSignature(4, "Hugh Example", GivenSignature.Deputy, "H. Example", "I sign.", Now, "abc", delegatedBy: by);
        Assert.Equal((Capacity, 3L, by.From, by.Until), (signature.Capacity, signature.OnBehalfOfId!.Value, signature.DelegatedFrom!.Value, signature.DelegatedUntil!.Value));
    }

    [Fact]
    public void The_chief_executive_signs_in_their_own_right() =>
        Assert.Equal("Chief Executive Officer", new GivenSignature(3, "Carys Example", GivenSignature.ChiefExecutive, "C.", "I sign.", Now, "abc").Capacity);

    [Fact]
    public void The_longest_statement_has_room()
    {
        var by = new DelegatedBy(3, new string('n', 120), new DateOnly(2026, 9, 30), new DateOnly(2026, 12, 30));
        Assert.InRange(GivenSignature.StatementFor(new string('t', 120), 9999, by).Length, 300, GivenSignature.StatementMax);
    }

    [Fact]
    public void A_signature_keeps_every_part_of_the_act()
    {
        var signature = new GivenSignature(3, "Carys Example", "Chief Executive Officer", "C. Example", "I sign.", Now, "abc");
        Assert.Equal(
            (3L, "Carys Example", "Chief Executive Officer", "C. Example", "I sign.", Now, "abc"),
            (signature.SignerId, signature.SignerName, signature.Role, signature.Mark, signature.Statement, signature.At, signature.ContentSha256));
    }

    [Fact]
    public void A_file_as_it_was_stored_is_intact() => Assert.True(new SignedFile([1, 2, 3], Now).IsIntact);

    [Fact]
    public void A_file_with_one_changed_byte_is_not()
    {
        var file = new SignedFile([1, 2, 3], Now);
        file.Bytes[1] = 9;
        Assert.False(file.IsIntact);
    }

    [Fact]
    public void The_hash_of_a_file_is_its_SHA_256() =>
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", new SignedFile([1, 2, 3], Now).Sha256);
}
