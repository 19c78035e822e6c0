using System;
using Invictus.Recruitment.Data.JobDescriptions;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.SqlServer
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
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Signature_DelegatedFrom",
                table: "JobDescriptionVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Signature_DelegatedUntil",
                table: "JobDescriptionVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_Drawing",
                table: "JobDescriptionVersions",
                type: "varchar(8000)",
                unicode: false,
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_OnBehalfOf",
                table: "JobDescriptionVersions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Signature_OnBehalfOfId",
                table: "JobDescriptionVersions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedAheadOf",
                table: "JobDescriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOnTheDayOf",
                table: "JobDescriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "JobDescriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "JobDescriptions",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DelegatedById = table.Column<long>(type: "bigint", nullable: false),
                    DelegatedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DeputyId = table.Column<long>(type: "bigint", nullable: false),
                    Deputy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reference = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PassageKey = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Quote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AuthorId = table.Column<long>(type: "bigint", nullable: true),
                    Author = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VersionId = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    VersionId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    ContentSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                EXEC(N'UPDATE j SET [SearchText] = LOWER((SELECT TOP 1 v.[Content] FROM [JobDescriptionVersions] v
                  WHERE v.[JobDescriptionId] = j.[Id] ORDER BY v.[Number] DESC)) FROM [JobDescriptions] j')
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
                name: "Signature_Confirmation",
                table: "JobDescriptionVersions");

            migrationBuilder.DropColumn(
                name: "Signature_DelegatedFrom",
                table: "JobDescriptionVersions");

            migrationBuilder.DropColumn(
                name: "Signature_DelegatedUntil",
                table: "JobDescriptionVersions");

            migrationBuilder.DropColumn(
                name: "Signature_Drawing",
                table: "JobDescriptionVersions");

            migrationBuilder.DropColumn(
                name: "Signature_OnBehalfOf",
                table: "JobDescriptionVersions");

            migrationBuilder.DropColumn(
                name: "Signature_OnBehalfOfId",
                table: "JobDescriptionVersions");

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
            StandStill.Create(migrationBuilder);
        }
    }
}
