namespace Invictus.Recruitment.Domain.Common;

/// <summary>How entities ask and keep their rules: a rule is a sentence that says why not, or null when nothing stands in the way.</summary>
public static class Rule
{
    /// <summary>The sentence when the condition does not hold, else null.</summary>
    public static string? Unless(bool holds, string why) => holds ? null : why;

    /// <summary>Keeps a rule: refuses the move when there is a reason against it.</summary>
    /// <exception cref="RuleViolation">There is a reason against it.</exception>
    public static void Keep(string? why)
    {
        if (why is not null)
            throw new RuleViolation(why);
    }
}

/// <summary>A move that the rules of recruitment do not allow now. The message is a sentence for the person who tried.</summary>
public sealed class RuleViolation(string message) : Exception(message);
