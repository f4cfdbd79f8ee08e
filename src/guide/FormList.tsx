import { Component } from 'preact';
import { copy } from '../components/site/clipboard.ts';
import { say } from '../components/site/say.ts';
import { download, formsOf, type Form, type Taken } from './forms.ts';
import * as w from './form-words.ts';
import { copied, notCopied } from './words.ts';

interface Props {
	taken: Taken;
	onPaper?: boolean;
}

/** Every form in which a decision is taken along, a row each; what cannot be copied is shown. */
export class FormList extends Component<Props, { seen?: string | undefined }> {
	override render({ taken, onPaper }: Props) {
		const { seen } = this.state;
		const see = (name: string | undefined) => this.setState({ seen: name });
		const take = async (form: Form) => {
			const isCopied = await copy(form.text(), form.html?.());
			if (!isCopied) see(form.words.name);
			say(isCopied ? copied(form.words.name) : notCopied);
		};
		const button = (label: string, act: () => void, isMain = false) => (
			<button type="button" class={isMain ? 'main' : undefined} onClick={act}>
				{label}
			</button>
		);
		return (
			<ul class="bare forms no-print">
				{formsOf(taken).map((form, at) => {
					const { words, file } = form;
					const isSeen = seen === words.name;
					return (
						<li>
							<p>
								<b>{words.name}</b> <small>{words.hint}</small>
							</p>
							<p class="moves">
								{button(words.copy, () => take(form), at === 0)}
								{file && words.file && button(words.file, () => download(file))}
								{words.see && (
									<button
										type="button"
										class="quiet"
										aria-expanded={isSeen}
										onClick={() => see(isSeen ? undefined : words.name)}
									>
										{words.see}
									</button>
								)}
							</p>
							{isSeen && <pre tabindex={0}>{form.text()}</pre>}
						</li>
					);
				})}
				{onPaper && (
					<li>
						<p>
							<b>{w.paper}</b> <small>{w.paperHint}</small>
						</p>
						<p class="moves">{button(w.print, () => print())}</p>
					</li>
				)}
			</ul>
		);
	}
}
