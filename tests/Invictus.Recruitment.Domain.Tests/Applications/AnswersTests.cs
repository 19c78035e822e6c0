using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Domain.Tests.Applications;

public sealed class AnswersTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  \r\n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData(" one  two\nthree ", 3)]
    [InlineData("well-known on-call", 2)]
    [InlineData("one\u00a0two", 2)]
    public void Words_are_what_stands_between_white_space(string text, int words) => Assert.Equal(words, Evidence.CountWords(text));

    [Theory]
    [InlineData("1234567")]
    [InlineData("RP 12/34567")]
    [InlineData(" 1234 567 ")]
    [InlineData("rp12-34567")]
    public void A_teacher_reference_number_is_read_however_it_is_typed(string typed) => Assert.Equal("1234567", TeacherReferenceNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("12345678")]
    [InlineData("12E4567")]
    [InlineData("١٢٣٤٥٦٧")]
    public void Anything_but_seven_digits_is_no_teacher_reference_number(string? typed) => Assert.Null(TeacherReferenceNumber.Read(typed));

    [Theory]
    [InlineData("DY1 1AA")]
    [InlineData("dy11aa")]
    [InlineData(" Dy1-1aA ")]
    [InlineData("dy1  1aa.")]
    public void A_postcode_is_read_however_it_is_typed(string typed) => Assert.Equal("DY1 1AA", Postcode.Read(typed));

    [Theory]
    [InlineData("EC1A 1BB")]
    [InlineData("M1 1AE")]
    [InlineData("W1A 0AX")]
    [InlineData("CR2 6XH")]
    [InlineData("DN55 1PT")]
    public void Every_form_of_postcode_is_one(string postcode) => Assert.Equal(postcode, Postcode.Read(postcode));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("DY1")]
    [InlineData("12345")]
    [InlineData("DY1 1AAA")]
    [InlineData("DYX 1AA")]
    [InlineData("DY1 AAA")]
    public void Anything_else_is_no_postcode(string? typed) => Assert.Null(Postcode.Read(typed));

    [Theory]
    [InlineData("01632 960 001", "01632960001")]
    [InlineData("(01632) 960-001", "01632960001")]
    [InlineData("+44 1632 960001", "+441632960001")]
    [InlineData("+44 (0)1632 960001", "+441632960001")]
    [InlineData("0044 1632 960001", "+441632960001")]
    [InlineData("07700 900 123 ext 4", "07700900123")]
    [InlineData("+353 1 555 0123", "+35315550123")]
    public void A_telephone_number_is_read_however_it_is_typed(string typed, string number) => Assert.Equal(number, TelephoneNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ring me")]
    [InlineData("960001")]
    [InlineData("01632 96OO01")]
    [InlineData("012345678901234567")]
    public void Anything_else_is_no_telephone_number(string? typed) => Assert.Null(TelephoneNumber.Read(typed));

    [Theory]
    [InlineData("9 2019")]
    [InlineData("09/2019")]
    [InlineData("2019-09")]
    [InlineData("Sept 2019")]
    [InlineData("september, 2019")]
    [InlineData("1 Sep 19")]
    [InlineData("14/09/2019")]
    [InlineData("1st September 2019")]
    [InlineData("2019-09-14")]
    [InlineData("Sep '19")]
    public void A_month_is_read_however_it_is_typed(string typed) => Assert.Equal(new DateOnly(2019, 9, 1), CalendarMonth.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2019")]
    [InlineData("13/2019")]
    [InlineData("0/2019")]
    [InlineData("junk 2019")]
    [InlineData("se 2019")]
    [InlineData("9/1899")]
    [InlineData("32/09/2019")]
    [InlineData("٩/٢٠١٩")]
    public void Anything_else_is_no_month(string? typed) => Assert.Null(CalendarMonth.Read(typed));

    [Theory]
    [InlineData("2018", 2018)]
    [InlineData("June 2018", 2018)]
    [InlineData(" 2018 ", 2018)]
    public void A_year_is_read_out_of_a_month_too(string typed, int year) => Assert.Equal(year, CalendarYear.Read(typed));

    [Fact]
    public void What_a_page_needs_depends_on_the_other_answers()
    {
        Assert.Equal(["Kind", "Role", "Where", "From", "To"], new HistoryAnswers().Lacks().Select(l => l.Field));
        Assert.Equal(["Explanation"], new HistoryAnswers { Kind = "Other", From = "9 2019", IsCurrent = "true" }.Lacks().Select(l => l.Field));
        Assert.Equal(["Sponsorship"], (Details(d => d.RightToWork = "No")).Lacks().Select(l => l.Field));
        Assert.Empty(Details(d => (d.Postcode, d.Country) = ("", "Ireland")).Lacks());
    }

    [Fact]
    public void A_choice_by_its_number_is_none() => Assert.Null(new HistoryAnswers { Kind = "0" }.KindOf);

    [Fact]
    public void Rows_say_choices_and_months_in_words() => Assert.Contains(
        ("From", "September 2018"), new HistoryAnswers { Kind = "employment", From = "9/18", IsCurrent = "true" }.Rows());

    private static DetailsAnswers Details(Action<DetailsAnswers> change)
    {
        var details = ApplicationBuilder.Details;
        change(details);
        return details;
    }
}
