using Invictus.Recruitment.Data.JobDescriptions;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Invictus.Recruitment.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VersionLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SubmittedById",
                table: "JobDescriptionVersions",
                type: "INTEGER",
                nullable: true);
            StandStill.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            StandStill.Drop(migrationBuilder);
            migrationBuilder.DropColumn(
                name: "SubmittedById",
                table: "JobDescriptionVersions");
        }
    }
}
