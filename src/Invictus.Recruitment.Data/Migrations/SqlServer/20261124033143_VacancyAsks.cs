using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.SqlServer
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "DocumentsAsked",
                table: "Vacancies",
                type: "nvarchar(max)",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "ExtraQuestions",
                table: "Vacancies",
                type: "nvarchar(max)",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "Vacancies",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValueSql: "'Teaching'");

            migrationBuilder.CreateTable(
                name: "AttachedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    File_Length = table.Column<int>(type: "int", nullable: false),
                    File_Name = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    File_Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    File_Type = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Reference = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "MonitoringAnswers",
                columns: table => new
                {
                    Token = table.Column<string>(type: "varchar(43)", unicode: false, maxLength: 43, nullable: false),
                    Sealed = table.Column<string>(type: "varchar(max)", unicode: false, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonitoringAnswers", x => x.Token);
                });

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
