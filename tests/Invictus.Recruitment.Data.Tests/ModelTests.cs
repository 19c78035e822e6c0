using Microsoft.EntityFrameworkCore;
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
