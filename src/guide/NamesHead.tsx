/** The head of a table with a column for each name. */
export function NamesHead({ names }: { names: readonly string[] }) {
	return (
		<thead>
			<tr>
				<td />
				{names.map((name) => (
					<th scope="col">
						<span>{name}</span>
					</th>
				))}
			</tr>
		</thead>
	);
}
