namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// A file cannot be read as a job description. The message is one line for people: what is wrong and what to do.
/// </summary>
/// <param name="message">What is wrong and what to do, one line.</param>
public sealed class UnreadableDocumentException(string message) : Exception(message);
