/** The numbers of a drawing as a table that only screen readers meet. */
export function ChartTable({ caption, columns, rows }: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  return (
    <div className="al-hidden">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, place) => (place === 0 ? <th key={place} scope="row">{value}</th> : <td key={place}>{value}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
