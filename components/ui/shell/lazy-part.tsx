import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/**
 * A part of the page whose code is loaded when it is first shown, or earlier with `preload`. Not
 * React's `lazy`: Suspense holds content back for 300 ms after a fallback was shown, which is
 * longer than loading from disk takes.
 * @param load loads the component.
 * @param waiting is shown until then.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
) {
  let arrived: ComponentType<P> | undefined;
  const preload = async () => {
    arrived = await load();
  };
  function LatePart(props: P) {
    const [ready, setReady] = useState(arrived !== undefined);
    const [failure, setFailure] = useState<unknown>();
    useEffect(() => {
      let gone = false;
      const bring = async () => {
        try {
          await preload();
          if (!gone) setReady(true);
        } catch (error) {
          setFailure(error);
        }
      };
      if (!ready) void bring();
      return () => {
        gone = true;
      };
    }, [ready]);
    // The error boundary above catches this.
    if (failure !== undefined) throw failure;
    const Part = arrived;
    return ready && Part ? <Part {...props} /> : waiting;
  }
  LatePart.preload = preload;
  return LatePart;
}
