/** Last part: what needs the script is shown only where there is one. */
export const START = String.raw`
for (const id of ['tools', 'keys']) byId(id).hidden = false;
for (const cell of grid.querySelectorAll('#heads > *, #rows > tr > *')) cell.tabIndex = -1;
makeCurrent((rows.rows[0] || heads).cells[0]);
showOrder();
route();
`;
