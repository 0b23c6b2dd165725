import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';
import { nameOf } from './rooms.js';

interface SeatChoiceProps {
  readonly label: Label;
  readonly name: string;
  readonly seats: readonly { id: string; fullName: string; academicTitle: string | null }[];
  readonly chosen: string | null | undefined;
  /** Offered where no seat need be chosen. */
  readonly nobody?: Label;
}

export function SeatChoice({ label, name, seats, chosen, nobody }: SeatChoiceProps) {
  const { say } = useReader();
  return (
    <label class="form-label">
      {say(label)}
      <select class="form-select" name={name} required={!nobody}>
        {nobody && <option value="">{say(nobody)}</option>}
        {seats.map((seat) => (
          <option key={seat.id} value={seat.id} selected={seat.id === chosen}>
            {nameOf(seat)}
          </option>
        ))}
      </select>
    </label>
  );
}
