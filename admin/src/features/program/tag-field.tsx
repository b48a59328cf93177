import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { releaseQuery, type Release } from '../../api/release.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Note } from '../../ui/note.tsx';
import { newestTag, pinnedTag } from './tag.ts';
import styles from './design.module.css';

const kinds = [
  { value: 'newest', label: 'Newest release' },
  { value: 'pinned', label: 'This release' },
];

/** The tag to paste: one that always loads the newest release, or one that names a release with the integrity of all its files. */
export function TagField({ server, slug }: { server: string; slug: string }) {
  const [kind, setKind] = useState('newest');
  const release = useQuery({ ...releaseQuery, enabled: kind === 'pinned' });
  return (
    <div className={styles['tag']}>
      <SegmentedControl size="xs" aria-label="Which release the page loads" data={kinds} value={kind} onChange={setKind} />
      {kind === 'newest' ? <CopyField label="Tag for your page" value={newestTag(server, slug)} /> : <Pinned release={release.data} failed={release.isError} server={server} slug={slug} />}
    </div>
  );
}

function Pinned({ release, failed, server, slug }: { release: Release | undefined; failed: boolean; server: string; slug: string }) {
  if (failed) return <Note tone="warn">The release could not be read. Load this page again, or paste the tag for the newest.</Note>;
  if (!release) return null;
  return (
    <>
      <p className="al-soft al-sm">The browser runs nothing but the files of release {release.release}, checked one by one, until you paste another tag. It has to stand before other scripts of the page that are modules.</p>
      <CopyField label="Tag for your page" value={pinnedTag(server, slug, release)} />
    </>
  );
}
