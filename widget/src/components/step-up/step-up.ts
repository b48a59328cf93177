import { reloadAll } from '../../controllers/query.controller.ts';
import { learnStepUp } from '../../controllers/step-up.ts';
import { sheetsOf } from '../../styles/css.ts';
import { create } from '../component.ts';
import { DialogController } from '../dialog/dialog.ts';
import { dialogStyles } from '../dialog/dialog.styles.ts';
import type { ViewElement } from '../view-element.ts';

// Whom only the page knows shows who they are in a dialog. It stands beside what needs it, which stays as it is.
learnStepUp(async (host) => {
  const { app, renderRoot } = host as ViewElement;
  const [{ SignIn }, person] = await Promise.all([import('../sign-in/sign-in.ts'), app.session.person()]);
  const element = create(SignIn);
  element.renderRoot.adoptedStyleSheets.push(...sheetsOf(dialogStyles));
  const dialog = new DialogController(element);
  dialog.open();
  const shown = await new Promise<boolean>((resolve) => {
    const frame = (body: unknown): unknown => dialog.render(app.t, () => ({ title: app.t('state.stepUp'), body }));
    const done = (): void => {
      resolve(true);
      dialog.close();
    };
    element.renderRoot.addEventListener('close', () => resolve(false), true);
    renderRoot.append(Object.assign(element, { app, person, frame, done }));
  });
  element.remove();
  if (shown) reloadAll();
  return shown;
});
