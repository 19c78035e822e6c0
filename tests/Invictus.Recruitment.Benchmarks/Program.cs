// Measures the documents: making, signing, verifying, sizes, memory over 500 in a row, and the same content through Chromium.
// Run it from the repository: dotnet run -c Release --project tests/Invictus.Recruitment.Benchmarks
// With the word "shortlisting" it measures ranking and the panel's pages instead, with "rush" the last minute before a vacancy closes.
using System.Diagnostics;
using System.Globalization;
using Invictus.Recruitment.Benchmarks;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Documents.Signing;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["shortlisting"])
{
    await Shortlists.Measure();
    return;
}
if (args is ["rush"])
{
    await Rush.Measure();
    return;
}
const int Runs = 300;
var seed = Find("seeds/second-in-science.md");
var content = JobDescriptionReader.Read(File.ReadAllBytes(seed)).Content;
var at = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
var document = new JobDescriptionDocument(content, "Invictus Education Trust", "ABCD-EFGH-JK", 1, new DateOnly(2026, 9, 1), new string('0', 64), "http://localhost:5080/verify");
using var authority = TrustAuthority.Create("Invictus Education Trust", at);
using var certificate = authority.IssueFor("Carys Example", "Invictus Education Trust", at);
using var postholder = authority.IssueFor("Ewan Example", "Invictus Education Trust", at);
var byChief = new PdfSignatureRequest(SignatureRole.ChiefExecutive, "Carys Example", "Chief Executive Officer", at, "Carys Example", "I approve this job description", "");
var byPostholder = new PdfSignatureRequest(SignatureRole.Postholder, "Ewan Example", "Second in Science", at.AddDays(9), "Ewan Example", "I accept this job description", "");

Console.WriteLine($"{Environment.ProcessorCount} cores, load {Load()}, .NET {Environment.Version}{(Debugger.IsAttached ? ", a debugger is attached" : "")}");
// One core, as the aims ask; Chromium, later, may use all of them.
var process = Process.GetCurrentProcess();
var cores = OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? process.ProcessorAffinity : 0;
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
    process.ProcessorAffinity = 1 << (Environment.ProcessorCount - 1);

var unsigned = JobDescriptionPdf.Write(document);
var once = PdfSigner.Sign(unsigned, certificate, byChief);
var twice = PdfSigner.Sign(once, postholder, byPostholder);
Console.WriteLine($"\nThe trust's document, {Runs} times each after at least 400 and three seconds to warm up, one core:\n");
Measured.Head();
Measured.Of("read it from markdown", Runs, () => JobDescriptionReader.Read(File.ReadAllBytes(seed))).Print();
var made = Measured.Of("write the PDF", Runs, () => JobDescriptionPdf.Write(document));
made.Print(aim: 6);
Measured.Of("write it, its text never the same", Runs, Varying(document)).Print();
Measured.Of("sign it, certificate at hand (RSA 3,072 bits)", Runs, () => PdfSigner.Sign(unsigned, certificate, byChief)).Print(aim: 6);
Measured.Of("countersign it", Runs, () => PdfSigner.Sign(once, postholder, byPostholder)).Print(aim: 6);
Measured.Of("verify it, signed twice", Runs, () => PdfVerifier.Verify(twice, [authority.Certificate])).Print();

Console.WriteLine($"\nBytes: unsigned {unsigned.Length:N0} (aim 61,440), signed {once.Length:N0}, signed twice {twice.Length:N0} (aim 122,880)");

Console.WriteLine("\nMemory over 500 documents in a row, each written and signed, after a collection:\n");
Console.WriteLine("| documents | heap | working set |\n|---|---|---|");
for (var i = 1; i <= 500; i++)
{
    PdfSigner.Sign(JobDescriptionPdf.Write(document), certificate, byChief);
    if (i % 100 == 0)
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        process.Refresh();
        Console.WriteLine($"| {i} | {heap / 1048576.0:0.0} MB | {process.WorkingSet64 / 1048576.0:0} MB |");
    }
}

if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
    process.ProcessorAffinity = cores;
if (!Chromium.IsHere)
{
    Console.WriteLine("\nChromium is not installed here: its side was not measured.");
    return;
}
Console.WriteLine("\nThe same content as a page that headless Chromium prints, a process each time, in turn with ours:\n");
var folder = Directory.CreateTempSubdirectory("benchmarks-").FullName;
try
{
    var page = Path.Combine(folder, "page.html");
    File.WriteAllText(page, Chromium.Page(content));
    var printed = 0L;
    Measured.Head();
    var ours = new List<double>();
    Measured.Of("Chromium", 7, () =>
    {
        printed = Chromium.Print(folder, page);
        var started = Stopwatch.GetTimestamp();
        JobDescriptionPdf.Write(document);
        ours.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }, warmUp: 1, warmSeconds: 0).Print();
    ours.Sort();
    Console.WriteLine($"\nOurs in the same minutes: median {ours[ours.Count / 2]:0.0} ms (part of each time above), {unsigned.Length:N0} bytes; Chromium's file {printed:N0} bytes, of neither standard and without places to sign. The processor's time of Chromium is not in its row.");
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static Action Varying(JobDescriptionDocument document)
{
    var number = 0;
    return () => JobDescriptionPdf.Write(document with
    {
        Version = ++number,
        Content = document.Content with { Header = document.Content.Header with { Title = $"Teacher {number}" } },
    });
}

static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

static string Find(string path)
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Invictus.Recruitment.sln")))
            return Path.Combine(folder.FullName, path);
    }
    throw new DirectoryNotFoundException("The program does not run inside the repository.");
}
