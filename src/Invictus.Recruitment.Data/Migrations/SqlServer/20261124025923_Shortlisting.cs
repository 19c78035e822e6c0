using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.SqlServer
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
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ExplainedBy",
                table: "Ratings",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Explanation",
                table: "Ratings",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ComparedAt",
                table: "PanelMembers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeclaredAt",
                table: "PanelMembers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Known",
                table: "PanelMembers",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReopenReason",
                table: "Assessments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReopenedBy",
                table: "Assessments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "Assessments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Assessments",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "CanBeShared",
                table: "AgreedRatings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DeclaredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RoundId = table.Column<long>(type: "bigint", nullable: false)
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
