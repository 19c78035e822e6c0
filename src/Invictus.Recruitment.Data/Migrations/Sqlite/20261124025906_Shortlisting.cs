using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Shortlisting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId",
                table: "Assessments");

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

            migrationBuilder.AddColumn<bool>(
                name: "CanBeShared",
                table: "AgreedRatings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId_Version",
                table: "Assessments",
                columns: new[] { "RoundId", "AssessorId", "ApplicationId", "Version" },
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId_Version",
                table: "Assessments");

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
                name: "CanBeShared",
                table: "AgreedRatings");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_RoundId_AssessorId_ApplicationId",
                table: "Assessments",
                columns: new[] { "RoundId", "AssessorId", "ApplicationId" },
                unique: true);
        }
    }
}
