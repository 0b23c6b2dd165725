/** Lets something happen right after the next call of a method, as another request may do it at that very moment. */
export function meanwhile<Name extends string>(
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is called with and answers
  of: Record<Name, (...given: any[]) => unknown>,
  method: Name,
  happen: () => Promise<unknown>,
): void {
  const real = of[method];
  of[method] = async (...given: unknown[]) => {
    delete (of as Partial<typeof of>)[method];
    const answer = await real.apply(of, given);
    await happen();
    return answer;
  };
}
