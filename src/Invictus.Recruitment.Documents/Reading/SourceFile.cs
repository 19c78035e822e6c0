namespace Invictus.Recruitment.Documents.Reading;

/// <summary>A file that has come, once its size and kind are known to be fit for reading.</summary>
internal sealed record SourceFile(byte[] Bytes, FileKind Kind, string Subject)
{
    /// <summary>"a Word document".</summary>
    public string KindName => Kind switch { FileKind.Word => "a Word document", FileKind.Pdf => "a PDF", _ => "text" };

    public static SourceFile Of(ReadOnlySpan<byte> file, string? name)
    {
        var subject = Named(name);
        if (file.Length > JobDescriptionReader.MaxBytes)
            throw Refusal(subject, $"has {file.Length / 1048576.0:0.0} MB; at most {JobDescriptionReader.MaxBytes / 1048576} MB can be read", null);
        if (file.IsEmpty)
            throw Refusal(subject, "is empty; choose the file that holds the job description", null);
        var kind = FileKinds.Of(file, out var why);
        return kind == FileKind.Other ? throw Refusal(subject, why, null) : new SourceFile(file.ToArray(), kind, subject);
    }

    /// <summary>The one-line refusal of this file.</summary>
    public UnreadableDocumentException Refusal(string why, Exception? cause = null) => Refusal(Subject, why, cause);

    private static UnreadableDocumentException Refusal(string subject, string why, Exception? cause) => new($"{subject} {why}.", cause);

    private static string Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "This file";
        var oneLine = new string([.. name.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029')).Take(100)]);
        return $"“{oneLine}”";
    }
}
