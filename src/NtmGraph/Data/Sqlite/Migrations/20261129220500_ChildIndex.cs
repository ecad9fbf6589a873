using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteContext))]
    [Migration("20261129220500_ChildIndex")]
    public partial class ChildIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_Children",
                table: "UnitAncestors",
                columns: new[] { "AncestorId", "ValidFrom", "ValidTo", "UnitId" },
                filter: "\"Depth\" = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnitAncestors_Children",
                table: "UnitAncestors");
        }
    }
}
