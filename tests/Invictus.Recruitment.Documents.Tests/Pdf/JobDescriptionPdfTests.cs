using Invictus.Recruitment.Documents.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

public sealed class JobDescriptionPdfTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(JobDescriptionPdf.Write(Sample.TrustSized()), JobDescriptionPdf.Write(Sample.TrustSized()));
}
