using System;
using Invictus.Recruitment.Data.Appointments;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Appointments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Appointments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    VacancyId = table.Column<long>(type: "bigint", nullable: false),
                    ApplicationId = table.Column<long>(type: "bigint", nullable: false),
                    VersionId = table.Column<long>(type: "bigint", nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    PostholderId = table.Column<long>(type: "bigint", nullable: false),
                    PostholderName = table.Column<string>(type: "nvarchar(201)", maxLength: 201, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ContentSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    FileToSignSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    AppointedById = table.Column<long>(type: "bigint", nullable: true),
                    AppointedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AppointedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Signature_SignerId = table.Column<long>(type: "bigint", nullable: true),
                    Signature_SignerName = table.Column<string>(type: "nvarchar(201)", maxLength: 201, nullable: true),
                    Signature_Role = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Signature_Mark = table.Column<string>(type: "nvarchar(201)", maxLength: 201, nullable: true),
                    Signature_Statement = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Signature_At = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Signature_ContentSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Signature_Drawing = table.Column<string>(type: "varchar(8000)", unicode: false, maxLength: 8000, nullable: true),
                    Signature_OnBehalfOfId = table.Column<long>(type: "bigint", nullable: true),
                    Signature_OnBehalfOf = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Signature_DelegatedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Signature_DelegatedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Signature_Confirmation = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true),
                    FileId = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WithdrawnBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reference = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appointments_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointments_AspNetUsers_PostholderId",
                        column: x => x.PostholderId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointments_JobDescriptionVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "JobDescriptionVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointments_SignedFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "SignedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointments_Vacancies_VacancyId",
                        column: x => x.VacancyId,
                        principalTable: "Vacancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_ApplicationId",
                table: "Appointments",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_FileId",
                table: "Appointments",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_PostholderId",
                table: "Appointments",
                column: "PostholderId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_Reference",
                table: "Appointments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_VacancyId",
                table: "Appointments",
                column: "VacancyId",
                unique: true,
                filter: "Status <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_VersionId",
                table: "Appointments",
                column: "VersionId");
            AppointmentStandStill.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appointments");
        }
    }
}
