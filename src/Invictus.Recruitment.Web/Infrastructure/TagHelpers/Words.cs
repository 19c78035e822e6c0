using System.Text;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

internal static class Words
{
    /// <summary>"ReasonForLeaving" → "Reason for leaving".</summary>
    public static string FromName(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        var words = new StringBuilder();
        for (var i = 0; i < last.Length; i++)
        {
            var starts = i > 0 && char.IsUpper(last[i]) && (char.IsLower(last[i - 1]) || (i + 1 < last.Length && char.IsLower(last[i + 1])));
            if (starts)
                words.Append(' ');
            var keepCapital = i == 0 || (i + 1 < last.Length && char.IsUpper(last[i + 1])) || (char.IsUpper(last[i - 1]) && !starts);
            words.Append(keepCapital ? last[i] : char.ToLowerInvariant(last[i]));
        }
        return words.ToString();
    }
}
