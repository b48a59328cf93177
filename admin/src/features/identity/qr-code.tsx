import encodeQr from 'qr';
import styles from './own-account.module.css';

/** Modules of quiet around the code (ISO/IEC 18004, 9.1). */
const quiet = 4;

/** A text as a QR code, dark on light in every theme: many apps read no other. Loaded only where one is shown. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQr(text, 'raw', { ecc: 'low', border: quiet });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={styles['qr']} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
