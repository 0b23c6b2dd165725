import type { ComponentChildren } from 'preact';
import type { Problem } from '../../platform/http/problem.filter.js';
import { isAt } from './form-state.js';

interface FieldErrorsProps {
  readonly problem?: Problem;
  /** The field, with whatever is below it. */
  readonly path: string;
  readonly children: ComponentChildren;
}

/** A field with what was refused of it beneath. */
export function FieldErrors({ problem, path, children }: FieldErrorsProps) {
  const own = (problem?.errors ?? []).filter((error) => isAt(error.path, path));
  return (
    <div>
      {children}
      {own.map(({ message }) => (
        <p key={message} class="text-danger mb-1" role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}

/** What no field of the form shows, such as a version that is out of date. */
export function otherErrors(problem: Problem, paths: readonly string[]): Problem['errors'] {
  return problem.errors.filter((error) => !paths.some((path) => isAt(error.path, path)));
}
