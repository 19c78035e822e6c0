namespace Invictus.Recruitment.Testing;

/// <summary>
/// Things to test with, made by the domain's own moves: nothing can be built here that the portal would not allow.
/// <c>Build()</c> gives keys as a database would; <c>ToStore()</c> leaves them to the database.
/// </summary>
public static class A
{
    public static JobDescriptionBuilder JobDescription() => new();

    public static VacancyBuilder Vacancy() => new();

    public static ApplicationBuilder Application() => new();

    public static RoundBuilder Round() => new();

    public static AppointmentBuilder Appointment() => new();

    /// <summary>So many words.</summary>
    public static string Text(int words) => string.Join(' ', Enumerable.Repeat("word", words));
}
