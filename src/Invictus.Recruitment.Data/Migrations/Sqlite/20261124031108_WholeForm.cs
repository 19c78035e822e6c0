using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WholeForm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SavedAt",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Declarations_HasReadPrivacyNotice",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "Declarations_IsTrue",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "Details_NationalInsuranceNumber",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "Details_RightToWork",
                table: "Applications");

            // Not a renaming, whatever it looks like: what was declared then asks for nothing now.
            migrationBuilder.DropColumn(
                name: "Declarations_KnowsBarredIsOffence",
                table: "Applications");

            migrationBuilder.AddColumn<bool>(
                name: "AsksForGuaranteedInterview",
                table: "Applications",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Statement",
                table: "Applications",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "Applications",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EarlierTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Item = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Closed = table.Column<string>(type: "TEXT", unicode: false, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlierTexts_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormParts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Item = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Closed = table.Column<string>(type: "TEXT", unicode: false, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsBroughtOver = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormParts_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed = table.Column<string>(type: "TEXT", unicode: false, nullable: false),
                    ContentSha256 = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Submissions_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EarlierTexts_ApplicationId",
                table: "EarlierTexts",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_FormParts_ApplicationId_Section_Item",
                table: "FormParts",
                columns: new[] { "ApplicationId", "Section", "Item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_ApplicationId_Number",
                table: "Submissions",
                columns: new[] { "ApplicationId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EarlierTexts");

            migrationBuilder.DropTable(
                name: "FormParts");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropColumn(
                name: "Statement",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "AsksForGuaranteedInterview",
                table: "Applications");

            migrationBuilder.AddColumn<bool>(
                name: "Declarations_KnowsBarredIsOffence",
                table: "Applications",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "SavedAt",
                table: "Evidence",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Evidence",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Declarations_HasReadPrivacyNotice",
                table: "Applications",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Declarations_IsTrue",
                table: "Applications",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Details_NationalInsuranceNumber",
                table: "Applications",
                type: "TEXT",
                maxLength: 9,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Details_RightToWork",
                table: "Applications",
                type: "INTEGER",
                nullable: true);
        }
    }
}
