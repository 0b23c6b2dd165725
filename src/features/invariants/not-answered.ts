/** What a question finds broken; one that fails is broken itself, which is said, and keeps nobody from asking the others. */
export async function orNotAnswered(ask: () => Promise<string[]>): Promise<string[]> {
  try {
    return await ask();
  } catch (error) {
    return [`not answered: ${error instanceof Error ? error.message : error}`];
  }
}
