import { useState } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { lotteryPlaces } from '@alongside/shared/lottery';
import styles from './lottery.module.css';

/** A number of places and the button that sends it on; out of bounds it says so and sends nothing. */
export function PlacesForm({ label, description, button, initial, least = 1, isPending = false, onSubmit }: {
  label: string;
  description: string;
  button: string;
  initial: number | null;
  least?: number;
  isPending?: boolean;
  onSubmit: (places: number) => void;
}) {
  const [value, setValue] = useState<number | string>(initial ?? '');
  const [isSubmitted, setSubmitted] = useState(false);
  const most = lotteryPlaces.maxValue ?? least;
  const fits = typeof value === 'number' && lotteryPlaces.safeParse(value).success && value >= least;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitted(true);
        if (fits) onSubmit(value);
      }}
    >
      <NumberInput
        label={label}
        description={description}
        allowDecimal={false}
        allowNegative={false}
        value={value}
        error={isSubmitted && !fits ? `${label}: a number from ${least} to ${most.toLocaleString('en-GB')}` : undefined}
        onChange={setValue}
      />
      <Button type="submit" loading={isPending}>{button}</Button>
    </form>
  );
}
