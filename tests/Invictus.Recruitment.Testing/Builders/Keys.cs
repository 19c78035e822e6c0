using System.Reflection;

namespace Invictus.Recruitment.Testing;

/// <summary>Gives things that were never stored the keys that a database would have given them.</summary>
public static class Keys
{
    private static long last = 1000;

    /// <summary>The same thing with a key of its own, unless it has one.</summary>
    public static T WithKey<T>(this T thing)
        where T : class
    {
        // The setter is private to the type that declares it, which for aggregates is their base.
        var key = typeof(T).GetProperty("Id")!;
        key = key.DeclaringType!.GetProperty("Id", BindingFlags.Instance | BindingFlags.Public)!;
        if ((long)key.GetValue(thing)! == 0)
            key.SetValue(thing, Interlocked.Increment(ref last));
        return thing;
    }
}
