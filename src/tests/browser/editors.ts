// Rich-text editors as wikis build on them, for a page of their own: Confluence’s nodes in ProseMirror,
// TipTap as it comes, and Lexical. `pasted.browser.ts` bundles this and pastes into each.
import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import { DOMSerializer } from '@atlaskit/editor-prosemirror/model';
import { EditorState } from '@atlaskit/editor-prosemirror/state';
import { EditorView } from '@atlaskit/editor-prosemirror/view';
import { $generateHtmlFromNodes } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { Editor } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { createEditor } from 'lexical';

/** An editor that can be focused, and what it then holds, as HTML. */
export interface PastedInto {
	focus(): void;
	written(): string;
}

function place(): HTMLElement {
	return document.body.appendChild(document.createElement('div'));
}

function proseMirror(): PastedInto {
	const state = EditorState.create({ schema: defaultSchema });
	const view = new EditorView(place(), { state });
	return {
		focus: () => view.focus(),
		written: () => {
			const out = document.createElement('div');
			const serializer = DOMSerializer.fromSchema(defaultSchema);
			out.append(serializer.serializeFragment(view.state.doc.content));
			return out.innerHTML;
		},
	};
}

function tipTap(): PastedInto {
	const editor = new Editor({ element: place(), extensions: [StarterKit, TableKit] });
	return { focus: () => editor.view.focus(), written: () => editor.getHTML() };
}

function lexical(): PastedInto {
	const lists = [ListNode, ListItemNode];
	const tables = [TableNode, TableRowNode, TableCellNode];
	const editor = createEditor({
		nodes: [HeadingNode, QuoteNode, LinkNode, ...lists, ...tables],
		onError: (problem) => {
			throw problem;
		},
	});
	const root = place();
	root.contentEditable = 'true';
	editor.setRootElement(root);
	registerRichText(editor);
	return {
		focus: () => root.focus(),
		written: () => editor.read(() => $generateHtmlFromNodes(editor)),
	};
}

/** Each editor by its name. */
export const editors = { ProseMirror: proseMirror(), TipTap: tipTap(), Lexical: lexical() };

Object.assign(window, { editors });
