using System;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.Monitoring;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ApplicantsWay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Letters_SentAt_NextTryAt",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId",
                table: "Assessments");

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

            migrationBuilder.AddColumn<int>(
                name: "Waiting",
                table: "Scorecards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ExplainedBy",
                table: "Ratings",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Explanation",
                table: "Ratings",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ComparedAt",
                table: "PanelMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeclaredAt",
                table: "PanelMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Known",
                table: "PanelMembers",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "AccountId",
                table: "Letters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApplicationId",
                table: "Letters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Letters",
                type: "TEXT",
                unicode: false,
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Lease",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeasedUntil",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkLabel",
                table: "Letters",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LinkWorksOnce",
                table: "Letters",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "Letters",
                type: "TEXT",
                unicode: false,
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "Letters",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "Letters",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TroubleAt",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReopenReason",
                table: "Assessments",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReopenedBy",
                table: "Assessments",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "Assessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Assessments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

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

            migrationBuilder.AddColumn<bool>(
                name: "CanBeShared",
                table: "AgreedRatings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            OlderLetters.BringUpToDate(migrationBuilder);

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

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DeclaredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RoundId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_ShortlistingRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ShortlistingRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "ErasureReceipts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Deleted = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Kept = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureReceipts", x => x.Id);
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
                name: "LetterWordings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterWordings", x => x.Id);
                });

            AnswersTable.CreateInSqlite(migrationBuilder);

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
                name: "IX_Letters_AccountId",
                table: "Letters",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ApplicationId",
                table: "Letters",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Reference",
                table: "Letters",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Status_NextTryAt",
                table: "Letters",
                columns: new[] { "Status", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId_Version",
                table: "Assessments",
                columns: new[] { "RoundId", "AssessorId", "ApplicationId", "Version" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_AccountId",
                table: "ConflictsOfInterest",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_ApplicationId",
                table: "ConflictsOfInterest",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_RoundId_AccountId_ApplicationId",
                table: "ConflictsOfInterest",
                columns: new[] { "RoundId", "AccountId", "ApplicationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EarlierTexts_ApplicationId",
                table: "EarlierTexts",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_ErasureReceipts_Reference",
                table: "ErasureReceipts",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormParts_ApplicationId_Section_Item",
                table: "FormParts",
                columns: new[] { "ApplicationId", "Section", "Item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterWordings_Kind_Number",
                table: "LetterWordings",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterWordings_Reference",
                table: "LetterWordings",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_ApplicationId_Number",
                table: "Submissions",
                columns: new[] { "ApplicationId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Letters_Applications_ApplicationId",
                table: "Letters",
                column: "ApplicationId",
                principalTable: "Applications",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Letters_AspNetUsers_AccountId",
                table: "Letters",
                column: "AccountId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Letters_Applications_ApplicationId",
                table: "Letters");

            migrationBuilder.DropForeignKey(
                name: "FK_Letters_AspNetUsers_AccountId",
                table: "Letters");

            migrationBuilder.DropTable(
                name: "AttachedDocuments");

            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "EarlierTexts");

            migrationBuilder.DropTable(
                name: "ErasureReceipts");

            migrationBuilder.DropTable(
                name: "FormParts");

            migrationBuilder.DropTable(
                name: "LetterWordings");

            migrationBuilder.DropTable(
                name: "MonitoringAnswers");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropIndex(
                name: "IX_Letters_AccountId",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_ApplicationId",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_Reference",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_Status_NextTryAt",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId_Version",
                table: "Assessments");

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

            migrationBuilder.DropColumn(
                name: "Waiting",
                table: "Scorecards");

            migrationBuilder.DropColumn(
                name: "ExplainedBy",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "Explanation",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "ComparedAt",
                table: "PanelMembers");

            migrationBuilder.DropColumn(
                name: "DeclaredAt",
                table: "PanelMembers");

            migrationBuilder.DropColumn(
                name: "Known",
                table: "PanelMembers");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ApplicationId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Lease",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "LinkLabel",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "LinkWorksOnce",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Reference",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Trouble",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "TroubleAt",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ReopenReason",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReopenedBy",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReplacedAt",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Assessments");

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
                name: "CanBeShared",
                table: "AgreedRatings");

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

            migrationBuilder.CreateIndex(
                name: "IX_Letters_SentAt_NextTryAt",
                table: "Letters",
                columns: new[] { "SentAt", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId",
                table: "Assessments",
                columns: new[] { "RoundId", "AssessorId", "ApplicationId" },
                unique: true);
        }
    }
}
