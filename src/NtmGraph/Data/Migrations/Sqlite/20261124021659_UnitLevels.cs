using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnitLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Units_Level_Code_ValidFrom",
                table: "Units",
                columns: new[] { "Level", "Code", "ValidFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Units_Level_Code_ValidFrom",
                table: "Units");
        }
    }
}
