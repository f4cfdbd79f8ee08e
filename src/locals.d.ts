declare namespace App {
	interface Locals {
		/** What the book is bound of, for the middleware to put into its `main`. */
		bound?: Buffer[];
	}
}
