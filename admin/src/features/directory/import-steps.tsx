import { number } from '../../ui/number-words.ts';
import { Stepper } from '../../ui/stepper.tsx';
import type { CheckedFile } from './import-words.ts';

/** How far an import has come; without a file that could be read it is at the first step. */
export function ImportSteps({ fileName, checked, isWritten }: { fileName: string | undefined; checked: CheckedFile | undefined; isWritten: boolean }) {
  const counts = checked?.rows?.counts;
  const used = checked?.columns.filter(({ chosen }) => chosen !== null).length;
  return (
    <Stepper
      label="Import"
      current={isWritten ? 4 : checked === undefined ? 0 : checked.rows === null ? 1 : 2}
      steps={[
        { label: 'Upload', ...(fileName === undefined ? {} : { detail: fileName }) },
        { label: 'Match columns', ...(checked === undefined ? {} : { detail: `${used} of ${checked.columns.length} used` }) },
        { label: 'Check rows', ...(counts === undefined ? {} : { detail: counts.problem === 0 ? 'all are good' : `${number(counts.problem)} ${counts.problem === 1 ? 'needs' : 'need'} a look` }) },
        { label: 'Import', detail: isWritten ? 'written' : 'nothing written yet' },
      ]}
    />
  );
}
