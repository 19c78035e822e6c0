using System;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Letters_SentAt_NextTryAt",
                table: "Letters");

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

            // Custom SQL of this migration: the one call.
            OlderLetters.BringUpToDate(migrationBuilder);

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
                name: "IX_LetterWordings_Kind_Number",
                table: "LetterWordings",
                columns: new[] { "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterWordings_Reference",
                table: "LetterWordings",
                column: "Reference",
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
                name: "LetterWordings");

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

            migrationBuilder.CreateIndex(
                name: "IX_Letters_SentAt_NextTryAt",
                table: "Letters",
                columns: new[] { "SentAt", "NextTryAt" });
        }
    }
}
