using System;
using Invictus.Recruitment.Data.Monitoring;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VacancyAsks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksForStatement",
                table: "Vacancies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "DocumentsAsked",
                table: "Vacancies",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "ExtraQuestions",
                table: "Vacancies",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "Vacancies",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValueSql: "'Teaching'");

            migrationBuilder.CreateTable(
                name: "AttachedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    File_Length = table.Column<int>(type: "INTEGER", nullable: false),
                    File_Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    File_Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    File_Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttachedDocuments_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Custom SQL: EF cannot make a table without row numbers (see AnswersTable).
            AnswersTable.CreateInSqlite(migrationBuilder);

            migrationBuilder.CreateIndex(
                name: "IX_AttachedDocuments_ApplicationId_DocumentId_Number",
                table: "AttachedDocuments",
                columns: new[] { "ApplicationId", "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttachedDocuments_Reference",
                table: "AttachedDocuments",
                column: "Reference",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachedDocuments");

            migrationBuilder.DropTable(
                name: "MonitoringAnswers");

            migrationBuilder.DropColumn(
                name: "AsksForStatement",
                table: "Vacancies");

            migrationBuilder.DropColumn(
                name: "DocumentsAsked",
                table: "Vacancies");

            migrationBuilder.DropColumn(
                name: "ExtraQuestions",
                table: "Vacancies");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "Vacancies");
        }
    }
}
