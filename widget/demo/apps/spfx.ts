/** What the framework gives to a web part: an element to render into, and what the page's editor chose. */
abstract class BaseClientSideWebPart<Properties> {
  readonly domElement: HTMLElement;
  readonly properties: Properties;

  constructor(domElement: HTMLElement, properties: Properties) {
    this.domElement = domElement;
    this.properties = properties;
  }

  abstract render(): void;
}

/** Its loader: a script of the page, beside an AMD loader. */
const SPComponentLoader = {
  loadScript(address: string): Promise<void> {
    const script = Object.assign(document.createElement('script'), { src: address, async: true });
    const loaded = new Promise<void>((resolve, reject) => {
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error(`cannot load ${address}`)));
    });
    document.head.append(script);
    return loaded;
  },
};

/** The recipe of EMBEDDING.md. */
export class MentoringWebPart extends BaseClientSideWebPart<{ server: string; program: string }> {
  public render(): void {
    if (this.domElement.firstElementChild) return;
    const { server, program } = this.properties;
    const widget = document.createElement('alongside-mentoring');
    widget.setAttribute('program', program);
    widget.setAttribute('server', server);
    this.domElement.append(widget);
    void SPComponentLoader.loadScript(`${server}/embed/v1/alongside.js`);
  }
}

const place = document.getElementById('web-part');
if (place) {
  const { server = '', program = '' } = place.dataset;
  const webPart = new MentoringWebPart(place, { server, program });
  // Once for the page, and again whenever its editor changes a property.
  webPart.render();
  webPart.render();
}
