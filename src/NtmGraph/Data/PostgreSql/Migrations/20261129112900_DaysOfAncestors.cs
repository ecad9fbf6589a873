using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20261129112900_DaysOfAncestors")]
    public partial class DaysOfAncestors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_UnitId_AncestorId",
                table: "UnitAncestors",
                columns: new[] { "UnitId", "AncestorId" })
                .Annotation("Npgsql:IndexInclude", new[] { "ValidFrom", "ValidTo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnitAncestors_UnitId_AncestorId",
                table: "UnitAncestors");
        }
    }
}
