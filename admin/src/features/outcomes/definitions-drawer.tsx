import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { longDateText } from '../../ui/time-words.ts';
import { countText, figureWords, overallOf, valueText, type FigureName, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

/** Each figure with what it counts, over which time, for how many, and of when. */
export function DefinitionsDrawer({ snapshot, opened, onClose }: { snapshot: Snapshot; opened: boolean; onClose: () => void }) {
  return (
    <Drawer opened={opened} onClose={onClose} title="What the figures mean">
      {(Object.keys(figureWords) as FigureName[]).map((figure) => {
        const words = figureWords[figure];
        const cell = overallOf(snapshot, figure);
        return (
          <DrawerSection key={figure} title={words.name}>
            <div className={styles['definition']}>
              <p>{words.definition}</p>
              <p>{words.window}</p>
              <p className="al-num">
                {cell === undefined || cell.hidden ? 'Too few yet.' : `${[valueText(cell, words.unit), countText(cell, words.unit)].filter(Boolean).join(', ')}. As of ${longDateText(cell.asOf)}.`}
              </p>
            </div>
          </DrawerSection>
        );
      })}
    </Drawer>
  );
}
