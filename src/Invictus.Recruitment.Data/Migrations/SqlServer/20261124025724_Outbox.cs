using System;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.SqlServer
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

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(4000)",
                oldMaxLength: 4000);

            migrationBuilder.AddColumn<long>(
                name: "AccountId",
                table: "Letters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApplicationId",
                table: "Letters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Letters",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Lease",
                table: "Letters",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeasedUntil",
                table: "Letters",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkLabel",
                table: "Letters",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LinkWorksOnce",
                table: "Letters",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "Letters",
                type: "varchar(10)",
                unicode: false,
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "Letters",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "Letters",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TroubleAt",
                table: "Letters",
                type: "datetime2",
                nullable: true);

            // Custom SQL of this migration: the one call.
            OlderLetters.BringUpToDate(migrationBuilder);

            migrationBuilder.CreateTable(
                name: "LetterWordings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reference = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
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

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Letters",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_SentAt_NextTryAt",
                table: "Letters",
                columns: new[] { "SentAt", "NextTryAt" });
        }
    }
}
