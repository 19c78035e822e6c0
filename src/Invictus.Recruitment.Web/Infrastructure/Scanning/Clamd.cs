using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Infrastructure.Scanning;

/// <summary>What a scan said.</summary>
/// <param name="Verdict">Clean, harmful, or nothing.</param>
/// <param name="Found">What was found, by the scanner's name for it.</param>
internal sealed record Scan(Verdict Verdict, string Found = "");

internal enum Verdict
{
    Clean,
    Harmful,

    /// <summary>Nobody is set to look.</summary>
    NotScanned,

    /// <summary>Whoever should look did not answer, or not in time.</summary>
    NoAnswer,
}

/// <summary>
/// Speaks with clamd: INSTREAM, as clamd(8) describes it, each command ended by a zero byte. One connection for each file, nothing
/// written to the disk. Whatever goes wrong is "no answer", never "clean".
/// </summary>
internal sealed partial class Clamd(IOptions<ScanningSettings> settings, ILogger<Clamd> log)
{
    private const int Piece = 64 * 1024;
    private const int AnswerMax = 1024;

    public bool IsOn => settings.Value.IsOn;

    public async Task<Scan> Look(ReadOnlyMemory<byte> file, CancellationToken stop)
    {
        if (!IsOn)
            return new Scan(Verdict.NotScanned);
        var answer = await Ask("zINSTREAM\0", file, stop);
        switch (answer)
        {
            case null:
                return new Scan(Verdict.NoAnswer);
            case "stream: OK":
                return new Scan(Verdict.Clean);
        }
        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal))
            return new Scan(Verdict.Harmful, OneLine.Of(answer["stream: ".Length..^" FOUND".Length]));
        NotUnderstood(log, OneLine.Of(answer));
        return new Scan(Verdict.NoAnswer);
    }

    /// <summary>It is there and answers.</summary>
    public async Task<bool> Answers(CancellationToken stop) => await Ask("zPING\0", null, stop) == "PONG";

    private async Task<string?> Ask(string command, ReadOnlyMemory<byte>? file, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(settings.Value.Patience);
        try
        {
            using var socket = settings.Value.IsSocket
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(settings.Value.EndPoint(), patience.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(command), patience.Token);
            if (file is { } bytes)
                await Send(stream, bytes, patience.Token);
            return await Answer(stream, patience.Token);
        }
        catch (Exception failed) when (failed is SocketException or IOException || (failed is OperationCanceledException && !stop.IsCancellationRequested))
        {
            NoAnswer(log, failed.GetType().Name);
            return null;
        }
    }

    private static async Task Send(NetworkStream stream, ReadOnlyMemory<byte> file, CancellationToken stop)
    {
        var length = new byte[4];
        try
        {
            for (var at = 0; at < file.Length; at += Piece)
            {
                var piece = file.Slice(at, Math.Min(Piece, file.Length - at));
                BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
                await stream.WriteAsync(length, stop);
                await stream.WriteAsync(piece, stop);
            }
            await stream.WriteAsync(new byte[4], stop);
        }
        catch (IOException)
        {
            // It hung up because the file is larger than it takes, and has said so: the answer tells.
        }
    }

    private static async Task<string?> Answer(NetworkStream stream, CancellationToken stop)
    {
        var answer = new byte[AnswerMax];
        var read = 0;
        while (read < answer.Length)
        {
            var more = await stream.ReadAsync(answer.AsMemory(read), stop);
            if (more == 0)
                break;
            read += more;
            if (answer.AsSpan(0, read).Contains((byte)0))
                return Encoding.UTF8.GetString(answer.AsSpan(0, answer.AsSpan().IndexOf((byte)0)));
        }
        // Cut off, or longer than any answer is.
        return null;
    }

    [LoggerMessage(LogLevel.Error, "The virus scanner did not answer ({Reason}). Files are refused until it does (docs/operations.md).")]
    private static partial void NoAnswer(ILogger log, string reason);

    [LoggerMessage(LogLevel.Error, "The virus scanner answered “{Answer}”. The file was refused.")]
    private static partial void NotUnderstood(ILogger log, string answer);
}
