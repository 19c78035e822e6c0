using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>What a file was read as.</summary>
/// <param name="Content">Header, sections and criteria.</param>
/// <param name="Warnings">Where a person should look, in the order of the lines.</param>
/// <param name="SourceSha256">SHA-256 of the file as it came, 64 lower-case hexadecimal digits.</param>
public sealed record ReadJobDescription(
    JobDescriptionContent Content,
    IReadOnlyList<ReadingWarning> Warnings,
    string SourceSha256);

/// <summary>
/// A place where a person should look: something joined, left out, guessed, or odd in what the document says.
/// Text of the source that is not in the content stands quoted in a warning; nothing is dropped in silence.
/// </summary>
/// <param name="Line">Line of the source, from 1; of a Word file the running number of the paragraph, of a PDF that of the line.</param>
/// <param name="Message">What was seen and what was done.</param>
/// <param name="Place">Where that is, for people: "page 3", "table 2, row 4"; empty when the line says it.</param>
/// <param name="Beside">
/// The text of the content that the warning belongs to, verbatim: a block, a criterion, a heading or the label of a
/// header field. Empty when it belongs to none, as when text was left out.
/// </param>
public sealed record ReadingWarning(int Line, string Message, string Place = "", string Beside = "");
