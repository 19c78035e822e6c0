using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Domain.Tests.Applications;

public sealed class NationalInsuranceNumberTests
{
    [Theory]
    [InlineData("QQ123456A")]
    [InlineData("qq 12 34 56 a")]
    [InlineData(" QQ-12-34-56-A ")]
    public void It_is_read_in_the_ways_people_type_it(string typed) => Assert.Equal("QQ123456A", NationalInsuranceNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("QQ123456")]
    [InlineData("QQ123456E")]
    [InlineData("QQ1234567A")]
    [InlineData("12QQ3456A")]
    [InlineData("QQ１２３４５６A")]
    public void What_has_another_form_is_none(string? typed) => Assert.Null(NationalInsuranceNumber.Read(typed));

    [Theory]
    [InlineData("GB123456A")]
    [InlineData("ZZ123456A")]
    [InlineData("DA123456A")]
    [InlineData("AO123456A")]
    [InlineData("QA123456A")]
    public void A_prefix_that_is_never_given_is_refused(string typed) => Assert.Null(NationalInsuranceNumber.Read(typed));

    [Theory]
    [InlineData("AB123456C")]
    [InlineData("OA123456D")]
    public void A_prefix_that_is_given_is_taken(string typed) => Assert.Equal(typed, NationalInsuranceNumber.Read(typed));
}
