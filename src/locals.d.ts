declare namespace App {
	interface Locals {
		/** Whether a page keeps the styles of all pages, since what stands in it is not known yet. */
		keepsStyles?: boolean;
	}
}
