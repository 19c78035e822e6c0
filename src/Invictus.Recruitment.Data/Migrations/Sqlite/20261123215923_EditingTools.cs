using System;
using Invictus.Recruitment.Data.JobDescriptions;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EditingTools : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DealtWith",
                table: "JobDescriptionVersions",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "GuidanceEditions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidanceEditions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StandardSections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Blocks = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardSections", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GuidanceEditions_InForceFrom",
                table: "GuidanceEditions",
                column: "InForceFrom");

            migrationBuilder.CreateIndex(
                name: "IX_GuidanceEditions_Reference",
                table: "GuidanceEditions",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuidanceEditions_Year",
                table: "GuidanceEditions",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardSections_Position",
                table: "StandardSections",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_StandardSections_Reference",
                table: "StandardSections",
                column: "Reference",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            StandStill.Drop(migrationBuilder);
            migrationBuilder.DropTable(
                name: "GuidanceEditions");

            migrationBuilder.DropTable(
                name: "StandardSections");

            // Dropped in place: EF's own way rebuilds the table after everything else, and its new trigger would go with the old table.
            migrationBuilder.Sql("ALTER TABLE \"JobDescriptionVersions\" DROP COLUMN \"DealtWith\";");
            StandStill.Create(migrationBuilder);
        }
    }
}
