using System;
using Invictus.Recruitment.Data.JobDescriptions;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignOffSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            StandStill.Drop(migrationBuilder);
            migrationBuilder.AddColumn<string>(
                name: "Signature_Confirmation",
                table: "JobDescriptionVersions",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Signature_DelegatedFrom",
                table: "JobDescriptionVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Signature_DelegatedUntil",
                table: "JobDescriptionVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_Drawing",
                table: "JobDescriptionVersions",
                type: "TEXT",
                unicode: false,
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_OnBehalfOf",
                table: "JobDescriptionVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Signature_OnBehalfOfId",
                table: "JobDescriptionVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedAheadOf",
                table: "JobDescriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOnTheDayOf",
                table: "JobDescriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "JobDescriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "JobDescriptions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DelegatedById = table.Column<long>(type: "INTEGER", nullable: false),
                    DelegatedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DeputyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Deputy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_DelegatedById",
                        column: x => x.DelegatedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PassageComments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PassageKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: true),
                    Author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassageComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassageComments_JobDescriptionVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "JobDescriptionVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VersionOpenings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentSha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersionOpenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VersionOpenings_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VersionOpenings_JobDescriptionVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "JobDescriptionVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JobDescriptions_ReviewOn",
                table: "JobDescriptions",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DelegatedById",
                table: "Delegations",
                column: "DelegatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DeputyId",
                table: "Delegations",
                column: "DeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Reference",
                table: "Delegations",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PassageComments_VersionId",
                table: "PassageComments",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_VersionOpenings_AccountId",
                table: "VersionOpenings",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_VersionOpenings_VersionId_AccountId_ContentSha256",
                table: "VersionOpenings",
                columns: new[] { "VersionId", "AccountId", "ContentSha256" },
                unique: true);

            StandStill.Create(migrationBuilder, StandStill.SignatureWithDeputy);
            // Until a draft is saved again, what is there is searched as it is stored.
            migrationBuilder.Sql("""
                UPDATE "JobDescriptions" SET "SearchText" = lower((SELECT v."Content" FROM "JobDescriptionVersions" v
                  WHERE v."JobDescriptionId" = "JobDescriptions"."Id" ORDER BY v."Number" DESC LIMIT 1));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            StandStill.Drop(migrationBuilder);
            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "PassageComments");

            migrationBuilder.DropTable(
                name: "VersionOpenings");

            migrationBuilder.DropIndex(
                name: "IX_JobDescriptions_ReviewOn",
                table: "JobDescriptions");

            migrationBuilder.DropColumn(
                name: "RemindedAheadOf",
                table: "JobDescriptions");

            migrationBuilder.DropColumn(
                name: "RemindedOnTheDayOf",
                table: "JobDescriptions");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "JobDescriptions");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "JobDescriptions");
            // By hand: the rebuild that the tool would make comes last of all and takes the triggers with it.
            foreach (var column in StandStill.SignatureWithDeputy)
                migrationBuilder.Sql($"ALTER TABLE \"JobDescriptionVersions\" DROP COLUMN \"{column}\";");
            StandStill.Create(migrationBuilder);
        }
    }
}
