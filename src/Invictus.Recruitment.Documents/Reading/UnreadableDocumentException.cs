namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// A file cannot be read as a job description. The message is one line for people: what is wrong and what to do.
/// </summary>
/// <param name="message">What is wrong and what to do, one line.</param>
/// <param name="cause">What the parser of the file said, for the log; never shown.</param>
public sealed class UnreadableDocumentException(string message, Exception? cause = null) : Exception(message, cause);
