/** What the tag `<alongside-mentoring>` offers the page it stands in. Importing the package registers the tag in a browser and does nothing in Node. */

export type View = 'home' | 'discover' | 'sign-up' | 'my-mentoring' | 'requests' | 'survey';

/** What a page's server has signed about who reads it, as a JSON Web Token; nothing where it does not know. */
export type GetToken = () => Promise<string | null | undefined>;

/** What a page can listen to on the element. All bubble and cross shadow roots. */
export type AlongsideEventMap = {
  /** The first view stands. */
  'alongside-ready': CustomEvent<void>;
  /** Somebody signed in or out. */
  'alongside-sign-in': CustomEvent<{ readonly signedIn: boolean }>;
  /** Somebody signed up for the programme. */
  'alongside-sign-up': CustomEvent<{ readonly program: string }>;
  /** Somebody asked a mentor. */
  'alongside-request': CustomEvent<{ readonly requestId: string }>;
  /** Another view is about to show; `preventDefault()` keeps the present one. */
  'alongside-navigate': CustomEvent<{ readonly view: View; readonly from: View }>;
  /** Something failed and the view says so. */
  'alongside-error': CustomEvent<{ readonly code: string; readonly requestId: string | undefined }>;
};

/** The attributes of the tag. */
export interface AlongsideAttributes {
  /** Slug of the programme. */
  program?: string | undefined;
  /** Address of the server, where it is not the one the script came from. */
  server?: string | undefined;
  /** BCP 47 tag; else the page's language. */
  lang?: string | undefined;
  /** `auto` goes with the page. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** `page` stands in the text, `card` has a border, `launcher` is a button in the corner that opens a panel. */
  layout?: 'page' | 'card' | 'launcher' | undefined;
  /** The view to begin with. */
  view?: View | undefined;
}

/** What a page sets on the element and cannot write as an attribute. */
export interface AlongsideProperties {
  /** Asked where this browser keeps no sign-in: who reads the page is signed in without a click. */
  getToken?: GetToken | undefined;
}

/** The element in a page. */
export interface AlongsideMentoring extends HTMLElement, AlongsideProperties {
  program: string | undefined;
  server: string | undefined;
  theme: 'auto' | 'light' | 'dark' | undefined;
  layout: 'page' | 'card' | 'launcher' | undefined;
  view: string | undefined;
  /** Shows a view. @returns whether it shows: there is such a view, and the page did not forbid it. */
  open(view: string): boolean;
  /** Signs the person out, in all tabs of the page's origin. */
  signOut(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'alongside-mentoring': AlongsideMentoring;
  }
  interface HTMLElementEventMap extends AlongsideEventMap {}
}
