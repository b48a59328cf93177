import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import styles from './entry-page.module.css';

interface Persona {
  id: string;
  name: string;
  about: string;
}

/** The people of the demo organisation, one click each. The server offers them only with demo data on this machine. */
export function PersonaList({ personas, onSignedIn }: { personas: readonly Persona[]; onSignedIn: () => unknown }) {
  const signIn = useAction(trpc.identity.signInAsPersona.mutationOptions(), { onDone: onSignedIn });
  return (
    <section className={styles['personas']} aria-labelledby="personas-title">
      <h2 id="personas-title">Look around as</h2>
      <p>A made-up organisation, on this machine only.</p>
      {signIn.error === null ? null : <ErrorNote error={signIn.error} onRetry={signIn.retry} />}
      <ul>
        {personas.map((persona) => (
          <li key={persona.id}>
            <button
              type="button"
              className={styles['persona']}
              disabled={signIn.isPending}
              onClick={() => signIn.run({ personaId: persona.id })}
            >
              <NameCell name={persona.name} detail={persona.about} />
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
