using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>One model, two databases: the migrations of both say what the model says.</summary>
public sealed class ModelTests
{
    private static SqliteRecruitmentDb Sqlite() => new(
        new DbContextOptionsBuilder<SqliteRecruitmentDb>().UseSqlite("Data Source=never-opened.db").Options);

    private static SqlServerRecruitmentDb SqlServer() => new(
        new DbContextOptionsBuilder<SqlServerRecruitmentDb>().UseSqlServer("Server=never-opened").Options);

    [Fact]
    public void The_SQLite_migrations_say_what_the_model_says()
    {
        using var db = Sqlite();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_SQL_Server_migrations_say_what_the_model_says()
    {
        using var db = SqlServer();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_compiled_model_says_what_the_mappings_say()
    {
        using var db = Sqlite();
        using var mapped = new Mapped(new DbContextOptionsBuilder<Mapped>().UseSqlite("Data Source=never-opened.db").Options);
        Assert.IsType<CompiledModel.SqliteRecruitmentDbModel>(db.Model, exactMatch: true);
        Assert.IsNotType<CompiledModel.SqliteRecruitmentDbModel>(mapped.Model);
        var said = Described(mapped).ToList();
        Assert.True(said.Count > 500, $"{said.Count} lines");
        Assert.Equal(said, Described(db));
    }

    [Fact]
    public void The_SQL_Server_migrations_are_a_script_that_SQL_Server_can_read()
    {
        using var db = SqlServer();
        var batches = Parse(db.Database.GenerateMigrationScript(), out var errors);
        Assert.Empty(errors.Select(e => $"line {e.Line}: {e.Message}"));
        Assert.True(batches.SelectMany(b => b.Statements).Count() > 20);
    }

    [Fact]
    public void The_SQL_Server_script_makes_a_table_for_every_table_of_the_model()
    {
        using var db = SqlServer();
        var made = Tables(Parse(db.Database.GenerateMigrationScript(), out _));
        var expected = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct();
        Assert.Empty(expected.Except(made));
    }

    [Fact]
    public void A_script_that_SQL_Server_cannot_read_is_noticed()
    {
        Parse("CREATE TABLE A (Id INTEGER PRIMARY KEY AUTOINCREMENT);", out var errors);
        Assert.NotEmpty(errors);
    }

    /// <summary>What a model says, a line for each thing; a compiled one has forgotten what only migrations ask for, such as the longest text.</summary>
    private static IEnumerable<string> Described(RecruitmentDb db)
    {
        foreach (var type in db.Model.GetEntityTypes().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var of = type.ShortName();
            yield return $"{of} in {type.GetTableName()}, base {type.BaseType?.ShortName()}, owned {type.IsOwned()}, triggers {string.Join(' ', type.GetDeclaredTriggers().Select(t => t.ModelName))}";
            foreach (var property in type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                var mapping = property.GetRelationalTypeMapping();
                yield return $"{of}.{property.Name} {property.ClrType} in {property.GetColumnName()} {mapping.StoreType}, null {property.IsNullable}, "
                    + $"token {property.IsConcurrencyToken}, {property.ValueGenerated}, {property.GetBeforeSaveBehavior()} {property.GetAfterSaveBehavior()}, "
                    + $"{mapping.Converter?.ProviderClrType} {mapping.Converter?.ConvertToProviderExpression} {mapping.Converter?.ConvertFromProviderExpression}, {property.GetValueComparer().Type} {property.GetValueComparer().EqualsExpression}, {property.FieldInfo?.Name}";
            }
            foreach (var key in type.GetKeys())
                yield return $"{of} key {Names(key.Properties)}, primary {key.IsPrimaryKey()}";
            foreach (var key in type.GetForeignKeys())
                yield return $"{of} {Names(key.Properties)} to {key.PrincipalEntityType.ShortName()} {Names(key.PrincipalKey.Properties)}, {key.DeleteBehavior}, one {key.IsUnique}, required {key.IsRequired}, ownership {key.IsOwnership}";
            foreach (var index in type.GetIndexes())
                yield return $"{of} index {Names(index.Properties)}, unique {index.IsUnique}";
            foreach (var navigation in type.GetNavigations())
                yield return $"{of}.{navigation.Name} of {navigation.TargetEntityType.ShortName()}, many {navigation.IsCollection}, eager {navigation.IsEagerLoaded}, {navigation.FieldInfo?.Name} {navigation.GetPropertyAccessMode()}";
        }

        static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(p => p.Name));
    }

    /// <summary>The model as the mappings make it at each start: nothing is compiled for this one.</summary>
    private sealed class Mapped(DbContextOptions<Mapped> options) : RecruitmentDb(options);

    private static IList<TSqlBatch> Parse(string script, out IList<ParseError> errors)
    {
        using var reader = new StringReader(script);
        return ((TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors)).Batches;
    }

    private static HashSet<string> Tables(IList<TSqlBatch> batches)
    {
        var visitor = new CreatedTables();
        foreach (var batch in batches)
            batch.Accept(visitor);
        return visitor.Names;
    }

    private sealed class CreatedTables : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = [];

        public override void Visit(CreateTableStatement node) => Names.Add(node.SchemaObjectName.BaseIdentifier.Value);
    }
}
